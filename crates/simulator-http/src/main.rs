//! The Azure simulator as an HTTP server on loopback.
//!
//! Real clients and browsers talk to it as they would to Azure Resource Manager. Any bearer token will do and
//! names its user; paths below `/__simulator` set what it does. It is for trying and testing: nothing that is
//! told it is kept when it ends, and it listens on loopback alone.

mod caller;
mod clock;
mod control;
mod cors;
mod fault;
mod metadata;
mod options;
mod server;
mod token;

use std::cell::RefCell;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::rc::Rc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::task::{LocalSet, spawn_local};

use options::Options;
use server::Server;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let served = Options::read(&words).and_then(|options| {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| format!("cannot start: {error}"))?;
        LocalSet::new().block_on(&runtime, serve(options))
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Answers until the program is ended.
async fn serve(options: Options) -> Result<(), String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = TcpListener::bind(address).await.map_err(|error| {
        format!(
            "cannot listen on {address}: {error}\nEnd the program that uses that port, or choose another: \
             `cargo xtask simulator --port {}`.",
            if options.port == u16::MAX { 8092 } else { options.port.saturating_add(1) }
        )
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let server = Rc::new(RefCell::new(Server::new(&options)));
    greet(address, &server.borrow());
    accept(listener, server).await;
    Ok(())
}

/// Answers whoever connects, and never ends.
async fn accept(listener: TcpListener, server: Rc<RefCell<Server>>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let server = Rc::clone(&server);
        spawn_local(async move {
            let service = service_fn(|request| server::answer(Rc::clone(&server), request));
            // A connection that is cut, by either side, is no news.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

fn greet(address: SocketAddr, server: &Server) {
    let subscription = server
        .simulator()
        .subscriptions()
        .next()
        .unwrap_or("none")
        .to_owned();
    let greeting = format!(
        "The Azure simulator answers; any bearer token will do. Ctrl-C ends it.\n\
         Subscription: {subscription}\n\
         Token, for the app's “Connect to Azure”: {}\n\
         What it does is set at http://{address}/__simulator, which says how.\n\
         http://{address}/\n",
        token::TOKEN
    );
    // Whoever started it may not be listening.
    let mut out = std::io::stdout();
    let _ = out
        .write_all(greeting.as_bytes())
        .and_then(|()| out.flush());
}

#[cfg(test)]
mod tests;
