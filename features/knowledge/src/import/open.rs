//! Taking in the open form.
