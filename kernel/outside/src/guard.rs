//! Which hosts may be reached, by their numbers.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::Trouble;

/// Who chose the address that is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Anybody who writes: hosts of the public internet alone.
    Public,
    /// An administrator: also hosts of the own network and this machine, but never those that hand out secrets of machines
    /// (link-local addresses).
    Own,
    /// No guard: tests.
    Anywhere,
}

/// Whether a host with this number may be reached.
#[must_use]
pub fn may_reach(number: IpAddr, reach: Reach) -> bool {
    match (reach, number) {
        (Reach::Anywhere, _) => true,
        (_, IpAddr::V6(long)) => match inner(long) {
            Some(short) => may_reach(IpAddr::V4(short), reach),
            None => reaches_long(long, reach),
        },
        (_, IpAddr::V4(short)) => reaches_short(short, reach),
    }
}

fn reaches_short(number: Ipv4Addr, reach: Reach) -> bool {
    let [a, b, c, _] = number.octets();
    let is_nobody = a == 0 || number.is_link_local() || number.is_multicast() || a >= 240;
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_special = (a == 192 && b == 0 && c == 0) || (a == 198 && matches!(b, 18 | 19)) || number.is_documentation();
    // Relays of 6to4 lead wherever the sender wants.
    let is_relay = a == 192 && b == 88 && c == 99;
    let is_own = number.is_private() || number.is_loopback() || is_shared || is_special || is_relay;
    !is_nobody && (reach == Reach::Own || !is_own)
}

fn reaches_long(number: Ipv6Addr, reach: Reach) -> bool {
    let [first, second, ..] = number.segments();
    let is_link_local = first & 0xffc0 == 0xfe80;
    // Where a cloud hands out the secrets of its machines.
    let is_metadata = number == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);
    let is_nobody = number.is_unspecified() || number.is_multicast() || is_link_local || is_metadata;
    let is_unique_local = first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfec0;
    // Tunnels (Teredo, 64:ff9b:1::/48), documentation, and what is thrown away.
    let is_special =
        (first == 0x2001 && (second == 0 || second == 0xdb8)) || first == 0x0100 || (first == 0x64 && second == 0xff9b);
    let is_own = number.is_loopback() || is_unique_local || is_special;
    !is_nobody && (reach == Reach::Own || !is_own)
}

/// The short number inside a long one that only wraps it: mapped, compatible, NAT64, 6to4.
fn inner(number: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = number.segments();
    let short = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match [a, b, c, d, e, f] {
        [0, 0, 0, 0, 0, 0xffff] => Some(short(g, h)),
        [0, 0, 0, 0, 0, 0] if !matches!((g, h), (0, 0 | 1)) => Some(short(g, h)),
        [0x64, 0xff9b, 0, 0, 0, 0] => Some(short(g, h)),
        [0x2002, ..] => Some(short(b, c)),
        _ => None,
    }
}

/// Looks names up and keeps the numbers that may be reached.
pub struct Names(pub Reach);

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| Trouble::UnknownHost)?;
            let all: Vec<SocketAddr> = found.collect();
            let allowed: Vec<SocketAddr> = all.iter().copied().filter(|one| may_reach(one.ip(), reach)).collect();
            match (all.is_empty(), allowed.is_empty()) {
                (true, _) => Err(Trouble::UnknownHost.into()),
                (false, true) => Err(Trouble::Forbidden.into()),
                (false, false) => Ok(Box::new(allowed.into_iter()) as Addrs),
            }
        })
    }
}
