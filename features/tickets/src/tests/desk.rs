//! What agents do.
