//! Bundles `scripts/` and `styles/` with esbuild, presses them, and writes the table that `src/lib.rs` includes.
//!
//! npm runs in `OUT_DIR` and only when the lock file changed, so that touching a style costs a third of a second.
//! `VESTIBULE_FRONTEND=skip` (and docs.rs) gives empty assets: every page must work without them.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is bundled: the source, and how its text is wrapped.
const ENTRIES: [(&str, &str); 6] = [
    ("styles/site.css", "esm"),
    ("styles/staff.css", "esm"),
    ("scripts/site.js", "esm"),
    ("scripts/staff.js", "esm"),
    ("scripts/editor.js", "esm"),
    ("scripts/theme.js", "iife"),
];

const NPM_FLAGS: [&str; 8] = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-timeout=20000",
];

fn main() -> ExitCode {
    for path in ["build.rs", "package.json", "package-lock.json", ".npmrc", "icons.txt", "styles", "scripts"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=VESTIBULE_FRONTEND");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            for line in error.to_string().lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Outcome<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let work = PathBuf::from(env::var("OUT_DIR")?).join("front");
    let dist = work.join("dist");
    let skip = env::var("VESTIBULE_FRONTEND").is_ok_and(|value| value == "skip") || env::var("DOCS_RS").is_ok();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    if skip {
        for (source, _) in ENTRIES {
            fs::write(dist.join(file_name(source)), b"")?;
        }
    } else {
        copy_sources(&here, &work)?;
        install(&work)?;
        bundle(&work)?;
    }
    let mut table = asset_table(&dist)?;
    table.push_str(&icon_table(&here.join("icons.txt"), &work, skip)?);
    writeln!(table, "/// Whether this build was told to leave the front-end out.\npub const SKIPPED: bool = {skip};")?;
    fs::write(work.join("table.rs"), table)?;
    Ok(())
}

fn copy_sources(here: &Path, work: &Path) -> Outcome<()> {
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(here.join(file), work.join(file))?;
    }
    for folder in ["styles", "scripts"] {
        let target = work.join(folder);
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        fs::create_dir_all(&target)?;
        for entry in fs::read_dir(here.join(folder))? {
            let entry = entry?;
            fs::copy(entry.path(), target.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Runs `npm ci`, unless the packages that lie here were installed from the same lock file.
fn install(work: &Path) -> Outcome<()> {
    let stamp = work.join("installed.lock");
    let lock = fs::read(work.join("package-lock.json"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).args(NPM_FLAGS).current_dir(work), "npm ci")?;
    keep_within_policy(&work.join("node_modules/overtype/dist/overtype.esm.js"))?;
    for unused in ["font", "dist", "sprite.svg", "icon-nodes.json", "tags.json"] {
        let path = work.join("node_modules/lucide-static").join(unused);
        let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    }
    fs::write(stamp, lock)?;
    Ok(())
}

/// OverType writes `style="…"` into the text it shows; our `style-src 'self'` refuses that and the browser
/// would complain at every key. Nothing that we use needs those attributes.
fn keep_within_policy(overtype: &Path) -> Outcome<()> {
    let source = fs::read_to_string(overtype)?;
    fs::write(overtype, source.replace(" style=\"", " data-style=\""))?;
    Ok(())
}

fn bundle(work: &Path) -> Outcome<()> {
    for format in ["esm", "iife"] {
        let mut esbuild = Command::new("node");
        esbuild.current_dir(work).arg("node_modules/esbuild/bin/esbuild");
        esbuild.args(ENTRIES.iter().filter(|(_, wrap)| *wrap == format).map(|(source, _)| *source));
        esbuild.args(["--bundle", "--minify", "--charset=utf8", "--log-level=warning", "--entry-names=[name]"]);
        esbuild.args(["--outdir=dist", &format!("--format={format}")]);
        run(&mut esbuild, "esbuild")?;
    }
    Ok(())
}

fn run(command: &mut Command, what: &str) -> Outcome<()> {
    let output = command.output().map_err(|error| {
        format!(
            "Vestibule's pages are bundled with {what}, which could not be started ({error}).\n\
             Install Node.js 20 or newer with npm, or set VESTIBULE_FRONTEND=skip to build without scripts and styles."
        )
    })?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(format!("{what} failed ({}); it needs Node.js 20 or newer.\n{told}", output.status).into())
}

/// Writes each bundle beside its pressed forms and returns the Rust source of the two asset tables.
fn asset_table(dist: &Path) -> Outcome<String> {
    let mut assets = String::from("static ASSETS: &[Asset] = &[\n");
    let mut urls = String::from("static URLS: &[(&str, &str)] = &[\n");
    for (source, _) in ENTRIES {
        let logical = file_name(source);
        let bytes = fs::read(dist.join(logical))?;
        let hash = fnv1a(&bytes);
        let (stem, extension) = logical.rsplit_once('.').ok_or("an asset without extension")?;
        let name = format!("{stem}-{:08x}.{extension}", hash >> 32);
        let path = dist.join(&name);
        fs::write(&path, &bytes)?;
        fs::write(path.with_added_extension("gz"), gzip(&bytes)?)?;
        fs::write(path.with_added_extension("br"), press_brotli(&bytes)?)?;
        let content_type = if extension == "css" { "text/css; charset=utf-8" } else { "text/javascript; charset=utf-8" };
        let path = path.to_string_lossy();
        writeln!(
            assets,
            "    Asset {{ name: {name:?}, content_type: {content_type:?}, etag: {:?}, bytes: include_bytes!({path:?}), \
             gzip: include_bytes!({:?}), brotli: include_bytes!({:?}) }},",
            format!("\"{hash:016x}\""),
            format!("{path}.gz"),
            format!("{path}.br"),
        )?;
        writeln!(urls, "    ({logical:?}, {:?}),", format!("/assets/{name}"))?;
    }
    Ok(format!("{assets}];\n{urls}];\n"))
}

/// The chosen icons as one sorted table of names and SVG.
fn icon_table(list: &Path, work: &Path, skip: bool) -> Outcome<String> {
    let list = fs::read_to_string(list)?;
    let mut names: Vec<&str> = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    names.sort_unstable();
    names.dedup();
    let mut table = String::from("static ICONS: &[(&str, &str)] = &[\n");
    for name in names.iter().filter(|_| !skip) {
        let path = work.join("node_modules/lucide-static/icons").join(format!("{name}.svg"));
        let source = fs::read_to_string(&path).map_err(|_| format!("icons.txt: lucide has no icon \"{name}\""))?;
        writeln!(table, "    ({name:?}, {:?}),", svg(&source).ok_or(format!("the icon \"{name}\" cannot be read"))?)?;
    }
    writeln!(table, "];\n#[cfg(test)]\nstatic ICON_NAMES: &[&str] = &{names:?};")?;
    Ok(table)
}

/// Lucide's drawing in our own frame: hidden from screen readers, one class, a slightly lighter stroke.
fn svg(source: &str) -> Option<String> {
    let (_, inner) = source.split_once("stroke-linejoin=\"round\"\n>")?;
    let (inner, _) = inner.split_once("</svg>")?;
    let shapes: String = inner.lines().map(|line| line.trim().replace(" />", "/>")).collect();
    Some(format!(
        "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\" \
         stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{shapes}</svg>"
    ))
}

fn file_name(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn press_brotli(mut bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut pressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut pressed, &settings)?;
    Ok(pressed)
}
