//! Players of others. Nothing of theirs is asked for before a reader clicks.

/// A video at somebody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Host that the page may then frame.
    pub host: String,
    /// What the frame shows.
    pub frame: String,
    /// Where it can be seen without a frame.
    pub page: String,
}

/// YouTube's player without cookies.
const YOUTUBE: &str = "www.youtube-nocookie.com";
/// Vimeo's player.
const VIMEO: &str = "player.vimeo.com";

/// The player of an address that an editor pasted: YouTube, Vimeo, or an embed of a host that the site allows.
#[must_use]
pub fn player(address: &str, allowed: &[String]) -> Option<Outside> {
    let address = address.trim();
    let rest = address.strip_prefix("https://")?;
    if !crate::model::is_web_address(address) {
        return None;
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    let is_name = |id: &str| {
        !id.is_empty() && id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let (head, query) = path.split_once('?').unwrap_or((path, ""));
    let last = head.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    match host.as_str() {
        "www.youtube.com" | "youtube.com" | "m.youtube.com" | "youtu.be" | "www.youtube-nocookie.com" => {
            let of_query = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "v").map(|(_, id)| id.into_owned());
            let id = of_query.unwrap_or_else(|| last.to_owned());
            is_name(&id).then(|| Outside {
                host: YOUTUBE.to_owned(),
                frame: format!("https://{}/embed/{id}", YOUTUBE),
                page: format!("https://www.youtube.com/watch?v={id}"),
            })
        }
        "vimeo.com" | "www.vimeo.com" | "player.vimeo.com" => {
            let id = last.to_owned();
            (is_name(&id) && id.bytes().all(|byte| byte.is_ascii_digit())).then(|| Outside {
                host: VIMEO.to_owned(),
                frame: format!("https://{}/video/{id}?dnt=1", VIMEO),
                page: format!("https://vimeo.com/{id}"),
            })
        }
        _ if allowed.contains(&host) => Some(Outside { host, frame: address.to_owned(), page: address.to_owned() }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_known_players_become_frames_that_do_not_follow_people() {
        for address in
            ["https://www.youtube.com/watch?v=abc_-1&t=3", "https://youtu.be/abc_-1", "https://www.youtube.com/embed/abc_-1"]
        {
            assert_eq!(player(address, &[]).unwrap().frame, "https://www.youtube-nocookie.com/embed/abc_-1", "{address}");
        }
        assert_eq!(player("https://vimeo.com/12345", &[]).unwrap().frame, "https://player.vimeo.com/video/12345?dnt=1");
    }

    #[test]
    fn other_hosts_need_leave_and_nothing_else_is_framed() {
        let allowed = ["videos.example.org".to_owned()];
        assert!(player("https://videos.example.org/embed/7", &allowed).is_some());
        for bad in [
            "https://evil.example/x",
            "http://videos.example.org/x",
            "javascript:alert(1)",
            "https://videos.example.org@evil.example/",
            "https://youtu.be/a\"b",
        ] {
            assert_eq!(player(bad, &allowed), None, "{bad}");
        }
    }
}
