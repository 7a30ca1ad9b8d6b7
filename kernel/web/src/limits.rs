//! How often something may be tried.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// What is limited, by network address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// Passwords, codes and links tried: 20 at once, then one every six seconds.
    SignIn,
    /// Mails caused by somebody who has not signed in: 10 at once, then one a minute.
    Mail,
    /// Things written without an account: 20 at once, then one every ten seconds.
    Write,
}

pub(crate) struct Limits {
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    mail: DefaultKeyedRateLimiter<IpAddr>,
    write: DefaultKeyedRateLimiter<IpAddr>,
    kept: bool,
}

impl Limits {
    pub(crate) fn new(kept: bool) -> Self {
        let limiter = |burst: u32, per_minute: u32| {
            let one = NonZeroU32::MIN;
            let quota = Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(one));
            RateLimiter::keyed(quota.allow_burst(NonZeroU32::new(burst).unwrap_or(one)))
        };
        Self { sign_in: limiter(20, 10), mail: limiter(10, 1), write: limiter(20, 6), kept }
    }

    /// Counts one try; `false` when it is one too many.
    pub(crate) fn admits(&self, limit: Limit, address: IpAddr) -> bool {
        let limiter = match limit {
            Limit::SignIn => &self.sign_in,
            Limit::Mail => &self.mail,
            Limit::Write => &self.write,
        };
        !self.kept || limiter.check_key(&network(address)).is_ok()
    }

    /// Forgets addresses that have been quiet for long.
    pub(crate) fn tidy(&self) {
        for limiter in [&self.sign_in, &self.mail, &self.write] {
            limiter.retain_recent();
        }
    }
}

/// One customer of a provider: an IPv4 address, or the first 64 bits of an IPv6 address.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(six) if six.to_ipv4_mapped().is_none() => IpAddr::from((six.to_bits() & !u128::from(u64::MAX)).to_be_bytes()),
        other => other,
    }
}
