use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::mpsc::channel;
use std::thread;

use super::*;

/// A server on a free port, which ends with the tests.
fn started(words: &[&str]) -> SocketAddr {
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    let options = Options::read(&words).unwrap();
    let (send, receive) = channel();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        LocalSet::new().block_on(&runtime, async {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
            send.send(listener.local_addr().unwrap()).unwrap();
            accept(listener, Rc::new(RefCell::new(Server::new(&options)))).await;
        });
    });
    receive.recv().unwrap()
}

/// All that comes back for a request; `head` is its first line and headers.
fn asked(address: SocketAddr, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let (line, headers) = head.split_once('\n').unwrap_or((head, ""));
    let headers = headers.replace('\n', "\r\n");
    let length = body.len();
    let end = if headers.is_empty() { "" } else { "\r\n" };
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}{end}\r\n{body}"
    )
    .unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply
}

const SUBSCRIPTIONS: &str = "GET /subscriptions?api-version=2022-12-01\nAuthorization: Bearer any";

#[test]
fn any_token_will_do_and_none_will_not() {
    let address = started(&[]);
    let reply = asked(address, SUBSCRIPTIONS, "");
    assert!(
        reply.starts_with("HTTP/1.1 200 OK\r\n") && reply.contains("Contoso Platform"),
        "{reply}"
    );
    let reply = asked(address, "GET /subscriptions?api-version=2022-12-01", "");
    assert!(
        reply.starts_with("HTTP/1.1 401 ") && reply.contains("www-authenticate: Bearer"),
        "{reply}"
    );
}

#[test]
fn pages_may_ask_and_see_what_is_exposed() {
    let address = started(&["--expose", "known"]);
    let reply = asked(
        address,
        "OPTIONS /subscriptions\nOrigin: http://127.0.0.1:8080\nAccess-Control-Request-Method: PUT\n\
         Access-Control-Request-Headers: authorization",
        "",
    );
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert!(
        reply.contains("access-control-allow-headers: authorization\r\n"),
        "{reply}"
    );
    assert!(reply.contains("PUT"), "{reply}");
    let reply = asked(address, SUBSCRIPTIONS, "");
    assert!(
        reply.contains("access-control-allow-origin: *\r\n"),
        "{reply}"
    );
    assert!(
        reply.contains("access-control-expose-headers: Azure-AsyncOperation\r\n"),
        "{reply}"
    );
    assert!(
        !reply.contains("access-control-allow-credentials"),
        "{reply}"
    );
    // What sets the simulator is not for pages.
    let reply = asked(address, "GET /__simulator/state", "");
    assert!(
        reply.starts_with("HTTP/1.1 200 ") && !reply.contains("access-control"),
        "{reply}"
    );
}

#[test]
fn faults_cut_connections_and_requests_are_counted() {
    let address = started(&["--clock", "stepped"]);
    for effect in ["cut", "cutAfter"] {
        let set = asked(
            address,
            "POST /__simulator/faults",
            &format!("{{\"effect\": \"{effect}\"}}"),
        );
        assert!(set.starts_with("HTTP/1.1 200 "), "{set}");
        assert_eq!(asked(address, SUBSCRIPTIONS, ""), "");
    }
    assert!(asked(address, SUBSCRIPTIONS, "").starts_with("HTTP/1.1 200 "));
    let log = asked(address, "GET /__simulator/requests", "");
    assert_eq!(log.matches("\"status\":0").count(), 2, "{log}");
    assert_eq!(log.matches("\"status\":200").count(), 1, "{log}");
}

#[test]
fn names_of_elsewhere_do_not_lead_here() {
    let address = started(&[]);
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 421 "), "{reply}");
}
