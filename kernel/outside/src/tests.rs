use std::net::IpAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

/// A host that answers each connection with the next of these texts; answers its address.
async fn host(answers: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for answer in answers {
            let (mut line, _) = listener.accept().await.unwrap();
            let mut asked = [0; 4096];
            let _ = line.read(&mut asked).await;
            let _ = line.write_all(answer.as_bytes()).await;
        }
    });
    format!("http://{address}")
}

fn answer(status: &str, rest: &str) -> String {
    format!("HTTP/1.1 {status}\r\nConnection: close\r\n{rest}")
}

#[test]
fn no_closed_network_is_reached_in_any_spelling() {
    let closed = [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:c0a8:101::",
        "2001::1",
        "2001:db8::1",
        "100::1",
        "fd00:ec2::254",
    ];
    for number in closed {
        assert!(!may_reach(number.parse::<IpAddr>().unwrap(), Reach::Public), "{number}");
    }
    for number in ["9.9.9.9", "93.184.216.34", "2606:2800:220:1::1", "2620:fe::fe", "::ffff:9.9.9.9", "172.32.0.1", "100.128.0.1"]
    {
        assert!(may_reach(number.parse::<IpAddr>().unwrap(), Reach::Public), "{number}");
    }
}

#[test]
fn an_administrator_reaches_the_own_network_but_no_secrets_of_machines() {
    for number in ["127.0.0.1", "::1", "10.0.0.1", "fd12::1"] {
        assert!(may_reach(number.parse::<IpAddr>().unwrap(), Reach::Own), "{number}");
    }
    for number in ["169.254.169.254", "fe80::1", "fd00:ec2::254", "::ffff:169.254.169.254", "0.0.0.0", "224.0.0.1"] {
        assert!(!may_reach(number.parse::<IpAddr>().unwrap(), Reach::Own), "{number}");
    }
}

#[tokio::test]
async fn the_guard_stands_before_names_numbers_and_odd_spellings() {
    let door = Outside::guarded();
    let refused = [
        ("http://127.0.0.1:1/", Trouble::Forbidden),
        ("http://2130706433/", Trouble::Forbidden),
        ("http://0x7f.1/", Trouble::Forbidden),
        ("http://017700000001/", Trouble::Forbidden),
        ("http://[::1]/", Trouble::Forbidden),
        ("http://[::ffff:10.0.0.1]/", Trouble::Forbidden),
        ("http://localhost:1/", Trouble::Forbidden),
        ("http://a:b@example.org/", Trouble::Address),
        ("file:///etc/passwd", Trouble::Address),
        ("gopher://x/", Trouble::Address),
        ("no address", Trouble::Address),
    ];
    for (url, trouble) in refused {
        assert_eq!(door.ask(&Call::look(Method::HEAD, url)).await, Err(trouble), "{url}");
    }
}

#[tokio::test]
async fn an_answer_is_read_as_far_as_is_wanted() {
    let long = answer("200 OK", "Content-Type: text/plain\r\nContent-Length: 10\r\n\r\n0123456789");
    let url = host(vec![long.clone(), long]).await;
    let door = Outside::unguarded();
    let call = Call { most: 4, ..Call::look(Method::GET, &url) };
    let reply = door.ask(&call).await.unwrap();
    assert_eq!((reply.status, reply.body.as_slice(), reply.content_type.as_str()), (200, &b"0123"[..], "text/plain"));
    let call = Call { method: Method::POST, body: Some("x".to_owned()), ..call };
    assert_eq!(door.ask(&call).await, Err(Trouble::TooLarge));
}

#[tokio::test]
async fn redirects_are_checked_like_the_first_address_and_end() {
    let to_secrets =
        host(vec![answer("302 Found", "Location: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n")]).await;
    let door = Outside::guarded();
    let call = Call { reach: Reach::Own, ..Call::look(Method::GET, &to_secrets) };
    assert_eq!(door.ask(&call).await, Err(Trouble::Forbidden));
    let round = host(vec![answer("301 Moved", "Location: /again\r\nContent-Length: 0\r\n\r\n"); 7]).await;
    assert_eq!(Outside::unguarded().ask(&Call::look(Method::GET, &round)).await, Err(Trouble::Redirects));
    let moved = vec![
        answer("301 Moved", "Location: /new\r\nContent-Length: 0\r\n\r\n"),
        answer("404 Not Found", "Content-Length: 0\r\n\r\n"),
    ];
    let url = host(moved).await;
    let reply = Outside::unguarded().ask(&Call::look(Method::HEAD, &url)).await.unwrap();
    assert_eq!((reply.status, reply.moved_to), (404, format!("{url}/new")));
}

#[tokio::test]
async fn nobody_waits_for_a_host_that_is_silent_or_gone() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let call = Call { patience: Duration::from_millis(200), ..Call::look(Method::GET, &url) };
    assert_eq!(Outside::unguarded().ask(&call).await, Err(Trouble::TimedOut));
    drop(listener);
    assert_eq!(Outside::unguarded().ask(&call).await, Err(Trouble::Unreachable));
    let nowhere = Call::look(Method::GET, "http://nobody.invalid/");
    assert_eq!(Outside::guarded().ask(&nowhere).await, Err(Trouble::UnknownHost));
}
