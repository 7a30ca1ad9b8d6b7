//! From arguments, environment and file to one configuration.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use vestibule_mail::Sender;
use vestibule_web::{BoxError, Config};

use crate::args::{DataArgs, ServeArgs};

/// The configuration file. Every name is also an environment variable, `VESTIBULE_` and the name in capitals.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct File {
    listen: Option<SocketAddr>,
    data: Option<PathBuf>,
    database: Option<String>,
    files: Option<String>,
    base_url: Option<String>,
    trusted_proxies: Vec<IpAddr>,
    /// `smtps://user:password@host`; without it the address of Settings → Mail counts.
    pub mail_url: Option<String>,
    /// Sender's address.
    pub mail_sender: Option<String>,
    /// Address behind which answers by mail arrive: `reply@help.example.com`.
    pub mail_reply: Option<String>,
    largest_upload_mb: Option<usize>,
    most_requests: Option<usize>,
    languages: Option<PathBuf>,
}

/// Everything that a command needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// For the web kernel.
    pub web: Config,
    /// Address of the database.
    pub database: String,
    /// Where files lie: a folder, or `s3://BUCKET/PREFIX`.
    pub files: String,
    /// Options of the object storage, by the names of AWS.
    pub files_options: Vec<(String, String)>,
    /// Folder of languages that the operator brings.
    pub languages: Option<PathBuf>,
    /// Mail server and sender, when the file or environment names them.
    pub mail: Option<(String, String)>,
}

/// Puts the configuration together: options and environment before file before defaults.
///
/// # Errors
/// When the file cannot be read, with line and column of what is wrong.
pub fn read(data: &DataArgs, serve: &ServeArgs) -> Result<Settings, BoxError> {
    let file = data.config.as_deref().map(read_file).transpose()?.unwrap_or_default();
    let folder = data.data.clone().or_else(|| file.data.clone()).unwrap_or_else(default_folder);
    let listen = serve.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
    let base_url = serve.base_url.clone().or_else(|| file.base_url.clone()).unwrap_or_else(|| format!("http://{listen}"));
    let database = data.database.clone().or_else(|| file.database.clone());
    let database = database.unwrap_or_else(|| format!("sqlite:{}", folder.join("vestibule.sqlite").display()));
    let files = data.files.clone().or_else(|| file.files.clone());
    let files = files.unwrap_or_else(|| folder.join("files").display().to_string());
    let mail =
        setting("MAIL_URL").or_else(|| file.mail_url.clone()).zip(setting("MAIL_SENDER").or_else(|| file.mail_sender.clone()));
    let reply_address = setting("MAIL_REPLY").or_else(|| file.mail_reply.clone()).unwrap_or_default();
    check_mail(mail.as_ref(), &reply_address)?;
    let web = Config {
        listen,
        data: folder,
        base_url: base_url.trim_end_matches('/').to_owned(),
        reply_address,
        trusted_proxies: file.trusted_proxies.clone(),
        demo: false,
        limits: true,
        guards_network: true,
        largest_upload: file.largest_upload_mb.unwrap_or(25) << 20,
        most_requests: file.most_requests.unwrap_or(512),
    };
    let languages = data.languages.clone().or_else(|| file.languages.clone());
    let files_options = std::env::vars().filter(|(name, _)| name.starts_with("AWS_")).collect();
    Ok(Settings { web, database, files, files_options, languages, mail })
}

/// Whether mails can come from the sender and go to the address for answers. Found at the start: else every mail would fail.
fn check_mail(mail: Option<&(String, String)>, reply: &str) -> Result<(), BoxError> {
    if let Some((_, sender)) = mail {
        let told = || format!("mail_sender “{sender}” is no address; write help@example.com or Help <help@example.com>");
        sender.parse::<Sender>().map_err(|_| told())?;
    }
    let is_bare = !reply.contains(['<', ' ']) && reply.parse::<Sender>().is_ok();
    if !reply.is_empty() && !is_bare {
        return Err(format!("mail_reply “{reply}” is no address; write reply@help.example.com").into());
    }
    Ok(())
}

fn setting(name: &str) -> Option<String> {
    std::env::var(format!("VESTIBULE_{name}")).ok().filter(|value| !value.is_empty())
}

fn read_file(path: &Path) -> Result<File, BoxError> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// `$XDG_DATA_HOME/vestibule`, else `~/.local/share/vestibule` (XDG Base Directory Specification).
fn default_folder() -> PathBuf {
    let xdg = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share"));
    xdg.or(home).unwrap_or_else(|| PathBuf::from(".")).join("vestibule")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_goes_before_the_default_and_the_base_url_follows_the_address() {
        let serve = ServeArgs { listen: Some(SocketAddr::from(([127, 0, 0, 1], 9))), ..ServeArgs::default() };
        let settings = read(&DataArgs { data: Some(PathBuf::from("x")), ..DataArgs::default() }, &serve).unwrap();
        assert_eq!(settings.web.base_url, "http://127.0.0.1:9");
        assert!(settings.database.starts_with("sqlite:x"));
    }

    #[test]
    fn a_sender_that_no_mail_can_come_from_stops_the_start_and_is_named() {
        let mail = |sender: &str| Some(("smtp://localhost:25".to_owned(), sender.to_owned()));
        for good in ["help@example.com", "Help <help@example.com>", "root@localhost"] {
            check_mail(mail(good).as_ref(), "").unwrap();
        }
        let error = check_mail(mail("Help <help.example.com>").as_ref(), "").unwrap_err().to_string();
        assert!(error.contains("mail_sender") && error.contains("Help <help.example.com>"), "{error}");
        let error = check_mail(None, "Help <reply@example.com>").unwrap_err().to_string();
        assert!(error.contains("mail_reply"), "{error}");
    }

    #[test]
    fn a_misspelt_name_in_the_file_is_an_error_that_names_it() {
        let error = toml::from_str::<File>("lisen = \"127.0.0.1:1\"").unwrap_err().to_string();
        assert!(error.contains("lisen") && error.contains("listen"), "{error}");
    }
}
