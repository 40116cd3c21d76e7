//! `cargo xtask serve`: from a fresh clone to the app answering on loopback.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::program::not_started;
use crate::tool;
use crate::workspace::Workspace;

/// The port without `--port`.
const PORT: u16 = 8080;
/// How often the child and the page are looked at.
const PAUSE: Duration = Duration::from_millis(200);
/// How long the first build may take: 40 s on two cores, so this is ample.
const PATIENCE: Duration = Duration::from_mins(15);

/// Runs until it is interrupted or Trunk ends.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let port = port(arguments)?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    free(address)?;
    println!(
        "Serving the app on port {port}. On two cores the first time takes about 4 minutes, \
         most of it for two tools; later times take seconds."
    );
    tool::wasm_target(workspace)?;
    tool::wasm_bindgen(workspace)?;
    tool::trunk(workspace)?;

    free(address)?;
    let (interrupt, interrupted) = channel();
    ctrlc::set_handler(move || {
        // The receiver lives as long as the program.
        let _ = interrupt.send(());
    })
    .map_err(|error| Failure::new(format!("cannot listen for Ctrl-C: {error}")))?;

    println!("==> build the app (about 30 seconds on two cores, the first time)");
    let site = workspace.target().join("serve");
    // What an earlier run left would answer although this build fails. Mostly there is nothing.
    let _ = fs::remove_dir_all(&site);
    let mut trunk = tool::trunk_command(workspace);
    trunk
        .args(["serve", "--quiet", "--port", &port.to_string(), "--dist"])
        .arg(site);
    let child = trunk.spawn().map_err(|error| not_started(&trunk, &error))?;
    attend(child, address, &interrupted)
}

/// Says where the page is as soon as it is there, and stays until the child or the user ends.
fn attend(
    mut child: Child,
    address: SocketAddr,
    interrupted: &Receiver<()>,
) -> Result<(), Failure> {
    let start = Instant::now();
    let mut seen = Answer::Nothing;
    loop {
        if !matches!(
            interrupted.recv_timeout(PAUSE),
            Err(RecvTimeoutError::Timeout)
        ) {
            end(&mut child);
            return Ok(());
        }
        let status = child.try_wait();
        let status =
            status.map_err(|error| Failure::new(format!("cannot watch Trunk: {error}")))?;
        if let Some(status) = status {
            return Err(Failure::new(format!("Trunk ended ({status})"))
                .hint("What it printed above says why."));
        }
        if seen == Answer::Page {
            continue;
        }
        let answer = answer(address);
        if answer == Answer::Page {
            println!("The app answers; it is rebuilt on every change. Ctrl-C ends it.");
            println!("http://{address}/");
        } else if answer == Answer::Other && seen == Answer::Nothing {
            println!(
                "The app did not build (see above). Mend it: it is built again on every change."
            );
        } else if answer == Answer::Nothing && seen == Answer::Nothing && start.elapsed() > PATIENCE
        {
            end(&mut child);
            return Err(
                Failure::new(format!("nothing answered on {address} in 15 minutes"))
                    .hint("What Trunk printed above may say why."),
            );
        }
        seen = answer;
    }
}

/// Ends the child and waits for it, so that its port is free again.
fn end(child: &mut Child) {
    // It may have ended by itself: Ctrl-C in a terminal reaches it too.
    let _ = child.kill();
    let _ = child.wait();
}

/// What the address says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// Nobody listens yet.
    Nothing,
    /// A server, but not the page.
    Other,
    /// The page of the app.
    Page,
}

fn answer(address: SocketAddr) -> Answer {
    match fetch(address) {
        Ok(reply) if reply.starts_with("HTTP/1.1 200") && reply.contains("boot.js") => Answer::Page,
        Ok(_) => Answer::Other,
        Err(_) => Answer::Nothing,
    }
}

fn fetch(address: SocketAddr) -> std::io::Result<String> {
    let limit = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&address, limit)?;
    stream.set_read_timeout(Some(limit))?;
    stream.set_write_timeout(Some(limit))?;
    write!(
        stream,
        "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut reply = Vec::new();
    stream.take(100_000).read_to_end(&mut reply)?;
    Ok(String::from_utf8_lossy(&reply).into_owned())
}

fn free(address: SocketAddr) -> Result<(), Failure> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::new(format!("cannot listen on {address}: {error}")).hint(
            "End the program that uses that port, or choose another: `cargo xtask serve --port 8081`.",
        )),
    }
}

fn port(arguments: &[String]) -> Result<u16, Failure> {
    let words: Vec<&str> = arguments.iter().flat_map(|word| word.split('=')).collect();
    let port = match words.as_slice() {
        [] => Some(PORT),
        ["--port", port] => port.parse().ok().filter(|port| *port > 0),
        _ => None,
    };
    port.ok_or_else(|| {
        Failure::new(format!(
            "cannot read the arguments `{}`",
            arguments.join(" ")
        ))
        .hint("Say `cargo xtask serve`, or `cargo xtask serve --port 8081`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port_of(words: &[&str]) -> Option<u16> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        port(&words).ok()
    }

    #[test]
    fn the_port_is_8080_or_as_given() {
        assert_eq!(port_of(&[]), Some(8080));
        assert_eq!(port_of(&["--port", "9000"]), Some(9000));
        assert_eq!(port_of(&["--port=9000"]), Some(9000));
    }

    #[test]
    fn other_arguments_are_refused() {
        assert_eq!(port_of(&["--port"]), None);
        assert_eq!(port_of(&["--port", "0"]), None);
        assert_eq!(port_of(&["--port", "70000"]), None);
        assert_eq!(port_of(&["--open"]), None);
    }

    #[test]
    fn a_taken_port_is_refused_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let failure = free(taken.local_addr().unwrap()).unwrap_err().to_string();
        assert!(failure.contains("--port"), "{failure}");
    }
}
