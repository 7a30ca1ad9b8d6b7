//! Search quality: a search set through the code of the search page, as a TREC run.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::engine::index::{Change, Document, Error, SearchIndex};
use crate::engine::query::Query;
use crate::engine::rank;

/// Results written for each query.
const DEPTH: usize = 100;

/// Documents committed at once.
const BATCH: usize = 2_000;

const SITE: &str = "evaluation";
const AUDIENCE: &str = "everyone";

/// What an evaluation did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// Documents indexed.
    pub documents: usize,
    /// Queries answered, with or without a result.
    pub queries: usize,
}

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "_id")]
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    lang: String,
}

/// Indexes `corpus.jsonl.gz` of a folder, answers each of `queries.jsonl.gz` and writes a run file of 100 results a query
/// (query, Q0, document, rank, score, tag; blanks within ids as underscores). Where the folder has a `candidates.tsv`, its
/// documents follow whatever their rank, so that the run serves for re-ranking, too.
///
/// The reader's language is that of the query (`lang`), else the commonest of the corpus; what a query is written in is
/// detected as on the search page.
///
/// # Errors
///
/// When a file is missing or not of the form, or the run cannot be written.
pub fn evaluate(folder: &Path, run_file: &Path) -> Result<Evaluated, Error> {
    let corpus: Vec<Row> = read(&folder.join("corpus.jsonl.gz"))?;
    let queries: Vec<Row> = read(&folder.join("queries.jsonl.gz"))?;
    let candidates = candidates(&folder.join("candidates.tsv"))?;
    let locale = commonest_language(&corpus);
    let ids: Vec<String> = corpus.iter().map(|row| word(&row.id)).collect();
    let index = SearchIndex::in_memory()?;
    feed(&index, corpus)?;
    let mut run = BufWriter::new(File::create(run_file)?);
    for row in &queries {
        let id = word(&row.id);
        let own = candidates.get(&id).map(Vec::as_slice).unwrap_or_default();
        let locale = if row.lang.is_empty() { locale.clone() } else { row.lang.clone() };
        let audiences = vec![AUDIENCE.to_owned()];
        let query = Query { text: row.text.clone(), site: SITE.to_owned(), locale, audiences, ..Query::default() };
        write_query(&mut run, &index, (&id, &query), (&ids, own))?;
    }
    run.flush()?;
    Ok(Evaluated { documents: ids.len(), queries: queries.len() })
}

fn write_query(
    run: &mut impl Write,
    index: &SearchIndex,
    (id, query): (&str, &Query),
    (ids, own): (&[String], &[String]),
) -> Result<(), Error> {
    let ranking = rank::rank(&index.snapshot(), query)?;
    let named = ranking.found.iter().filter_map(|found| Some((ids.get(usize::try_from(found.entry.id).ok()?)?, found.score)));
    let kept = named.enumerate().filter(|(rank, (document, _))| *rank < DEPTH || own.contains(document));
    let mut ceiling = f32::INFINITY;
    for (rank, (document, score)) in kept {
        // Those in other languages follow behind whatever their score: a run is ordered by score alone.
        ceiling = ceiling.min(score);
        writeln!(run, "{id} Q0 {document} {} {ceiling:.6} vestibule", rank + 1)?;
    }
    Ok(())
}

fn feed(index: &SearchIndex, corpus: Vec<Row>) -> Result<(), Error> {
    let mut writer = index.writer()?;
    let mut documents = corpus.into_iter().zip(0_i64..).map(|(row, id)| document(row, id)).peekable();
    while documents.peek().is_some() {
        writer.apply(vec![Change::Put(documents.by_ref().take(BATCH).collect())], 0)?;
    }
    Ok(())
}

fn document(row: Row, id: i64) -> Document {
    let headings =
        row.text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim().to_owned());
    Document {
        kind: "article".to_owned(),
        id,
        site: SITE.to_owned(),
        locale: row.lang,
        audiences: vec![AUDIENCE.to_owned()],
        title: row.title,
        headings: headings.collect(),
        body: row.text,
        ..Document::default()
    }
}

fn commonest_language(corpus: &[Row]) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    corpus.iter().for_each(|row| *counts.entry(&row.lang).or_default() += 1);
    counts
        .into_iter()
        .max_by_key(|(tag, count)| (*count, std::cmp::Reverse(*tag)))
        .map(|(tag, _)| tag.to_owned())
        .unwrap_or_default()
}

/// An id as one word, which is what a run file can hold.
fn word(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("_")
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    let wrong =
        |line: usize, error: &dyn std::fmt::Display| Error::SearchSet(format!("{} line {}: {error}", path.display(), line + 1));
    let file = File::open(path).map_err(|error| Error::SearchSet(format!("{}: {error}", path.display())))?;
    let mut rows = Vec::new();
    for (number, line) in BufReader::new(MultiGzDecoder::new(file)).lines().enumerate() {
        let line = line.map_err(|error| wrong(number, &error))?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line).map_err(|error| wrong(number, &error))?);
        }
    }
    Ok(rows)
}

/// Documents to rank for each query; none where there is no such file.
fn candidates(path: &Path) -> Result<HashMap<String, Vec<String>>, Error> {
    let mut pairs: HashMap<String, Vec<String>> = HashMap::new();
    if !path.exists() {
        return Ok(pairs);
    }
    for line in BufReader::new(File::open(path)?).lines() {
        let line = line?;
        let mut columns = line.split('\t');
        if let (Some(query), Some(document)) = (columns.next(), columns.next()) {
            pairs.entry(word(query)).or_default().push(word(document));
        }
    }
    Ok(pairs)
}
