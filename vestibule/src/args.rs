//! What can be typed behind `vestibule`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

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
    /// List every route and who may use it.
    Routes {
        /// Report as JSON.
        #[arg(long)]
        json: bool,
    },
}
