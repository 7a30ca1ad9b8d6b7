//! What can be typed behind `vestibule`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use vestibule_base::locale::Direction;

/// A self-hosted customer self-service portal.
#[derive(Parser)]
#[command(version, about)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Where data lies.
#[derive(ClapArgs, Clone, Default)]
pub struct DataArgs {
    /// Configuration file (TOML); its names are those of the options.
    #[arg(long, env = "VESTIBULE_CONFIG")]
    pub config: Option<PathBuf>,
    /// Folder of database, files and search index.
    #[arg(long, env = "VESTIBULE_DATA")]
    pub data: Option<PathBuf>,
    /// `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, env = "VESTIBULE_DATABASE")]
    pub database: Option<String>,
    /// Where files lie: a folder, or `s3://BUCKET/PREFIX`; default: `files` in the data folder.
    #[arg(long, env = "VESTIBULE_FILES")]
    pub files: Option<String>,
    /// Folder of languages beside those that the program brings, `<tag>/language.toml` and `<tag>/<feature>.ftl`.
    #[arg(long, env = "VESTIBULE_LANGUAGES")]
    pub languages: Option<PathBuf>,
}

/// How the portal is reached.
#[derive(ClapArgs, Clone, Default)]
pub struct ServeArgs {
    /// Address and port to listen on.
    #[arg(long, env = "VESTIBULE_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// How the portal is reached from outside, such as `https://help.example.com`.
    #[arg(long, env = "VESTIBULE_BASE_URL")]
    pub base_url: Option<String>,
    /// Log as JSON, one object a line.
    #[arg(long, env = "VESTIBULE_LOG_JSON")]
    pub log_json: bool,
}

/// A command.
#[derive(Subcommand)]
pub enum Command {
    /// Run the portal.
    Serve {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// How the portal is reached.
        #[command(flatten)]
        serve: ServeArgs,
    },
    /// Run a portal of an invented company, full of content, to try everything.
    Demo {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// How the portal is reached.
        #[command(flatten)]
        serve: ServeArgs,
        /// Without content and people.
        #[arg(long)]
        empty: bool,
    },
    /// Bring the database up to this program.
    Migrate {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what is wrong and how to mend it.
    Doctor {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// How the portal is reached.
        #[arg(long, env = "VESTIBULE_BASE_URL")]
        base_url: Option<String>,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Build the search index anew.
    Reindex {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Run a search set (corpus.jsonl.gz, queries.jsonl.gz) and write a TREC run file.
    EvaluateSearch {
        /// Folder of the set.
        set: PathBuf,
        /// File to write.
        #[arg(long)]
        run: PathBuf,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take content in.
    Import {
        /// What to take in.
        #[command(subcommand)]
        what: Import,
    },
    /// Keep the knowledge base in step with a folder of Markdown files, both ways.
    Sync {
        /// The folder, as `import markdown` reads it.
        folder: PathBuf,
        /// Which site, and how to report.
        #[command(flatten)]
        how: SyncArgs,
    },
    /// Write the whole site into a folder, in an open form.
    Export {
        /// The folder: an empty one, or one that an earlier export wrote.
        folder: PathBuf,
        /// Which site, and how to report.
        #[command(flatten)]
        how: ImportArgs,
    },
    /// Write a backup of everything, all sites, into a folder, also while the portal serves; read it back.
    Backup {
        /// The folder: an empty one, or one that holds an earlier backup.
        folder: PathBuf,
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// Write nothing; look whether the backup in the folder is whole.
        #[arg(long)]
        check: bool,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Fill an empty database, of either kind, and its files from a backup.
    Restore {
        /// The folder that `vestibule backup` wrote.
        folder: PathBuf,
        /// Where data is to lie.
        #[command(flatten)]
        data: DataArgs,
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take in one mail, an answer to a request, from standard input; a mail server pipes it here.
    ReceiveMail {
        /// Where data lies.
        #[command(flatten)]
        data: DataArgs,
        /// Address to which the mail server delivered it; may be given several times.
        #[arg(long = "to")]
        to: Vec<String>,
    },
    /// Languages of the interface.
    Language {
        /// What to do.
        #[command(subcommand)]
        what: Language,
    },
    /// List every route and who may use it.
    Routes {
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// What can be done with a language.
#[derive(Subcommand)]
pub enum Language {
    /// Write the folder of a language with every English text to be translated; a second time, say what is left to do.
    New {
        /// Its tag, such as `de` or `pt-BR`.
        tag: String,
        /// The folder of all languages; the new one is a folder in it.
        folder: PathBuf,
        /// Its name in itself; needed only for languages that the program does not know.
        #[arg(long)]
        name: Option<String>,
        /// `ltr` or `rtl`; needed only for languages that the program does not know.
        #[arg(long)]
        direction: Option<Direction>,
    },
}

/// How an import is done.
#[derive(ClapArgs, Clone, Default)]
pub struct ImportArgs {
    /// Where data lies.
    #[command(flatten)]
    pub data: DataArgs,
    /// Host name (or name) of the site; without it the first one.
    #[arg(long)]
    pub site: Option<String>,
    /// Write nothing; say what would happen.
    #[arg(long)]
    pub preview: bool,
    /// Add languages to the site that it does not have yet.
    #[arg(long)]
    pub all_languages: bool,
    /// Take name, look and settings of an exported site, too, where the portal has people already.
    #[arg(long)]
    pub settings: bool,
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
}

/// How folder and portal are brought in step.
#[derive(ClapArgs, Clone, Default)]
pub struct SyncArgs {
    /// Where data lies.
    #[command(flatten)]
    pub data: DataArgs,
    /// Host name (or name) of the site; without it the first one.
    #[arg(long)]
    pub site: Option<String>,
    /// Write nothing; say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Who wins where both were changed; without it nobody, until an editor decides.
    #[arg(long, value_enum)]
    pub prefer: Option<Prefer>,
    /// Withdraw texts whose files are gone, and remove files whose texts are gone; without it they are listed.
    #[arg(long)]
    pub delete: bool,
    /// Write texts for staff alone, too; without it they stay in the portal.
    #[arg(long)]
    pub internal: bool,
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
}

/// A side.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Prefer {
    /// The files.
    Folder,
    /// The portal.
    Portal,
}

/// Something to take in.
#[derive(Subcommand)]
pub enum Import {
    /// A folder of Markdown or HTML pages, `<language>/<id>.md`.
    Markdown {
        /// The folder.
        folder: PathBuf,
        /// The folder is a new release of a product, `"PRODUCT VERSION"`: its pages are about the product, and translations of what
        /// changed are listed as outdated.
        #[arg(long)]
        release: Option<String>,
        /// With `--release`, what becomes of pages of the product that the folder no longer has: `keep`, `withdraw`, or
        /// `redirect=ADDRESS` (address or key of an article).
        #[arg(long, default_value = "keep", requires = "release")]
        vanished: String,
        /// How.
        #[command(flatten)]
        how: ImportArgs,
    },
    /// Questions and answers as lines of JSON (`id`, `lang`, `category`, `question`, `answer_html`), plain or gzip.
    Faq {
        /// The file.
        file: PathBuf,
        /// How.
        #[command(flatten)]
        how: ImportArgs,
    },
    /// A folder that `vestibule export` wrote.
    Vestibule {
        /// The folder.
        folder: PathBuf,
        /// How; `--all-languages` does not apply, and a preview leaves the knowledge base out.
        #[command(flatten)]
        how: ImportArgs,
    },
}
