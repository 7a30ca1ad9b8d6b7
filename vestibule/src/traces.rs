//! Traces to an OpenTelemetry collector over OTLP/HTTP (O5), in programs built with the feature `otel`.

use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};
use tracing::Subscriber;
use tracing_opentelemetry::OpenTelemetryLayer;
use tracing_subscriber::registry::LookupSpan;
use vestibule_web::BoxError;

/// The HTTP client takes the cryptography of the process; a second choice of the same changes nothing.
fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Sends finished spans to a collector, some at a time.
#[derive(Clone)]
pub struct Traces(SdkTracerProvider);

impl Traces {
    /// Traces as `OTEL_EXPORTER_OTLP_ENDPOINT` and the other variables of OpenTelemetry say; `None` while it is not set.
    ///
    /// # Errors
    /// When what they say cannot be used.
    pub fn of_environment() -> Result<Option<Self>, BoxError> {
        let named = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
        if named.iter().all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty())) {
            return Ok(None);
        }
        choose_cryptography();
        Ok(Some(Self::begin(SpanExporter::builder().with_http().build()?)))
    }

    /// Traces to a collector at an address such as `http://127.0.0.1:4318/v1/traces`.
    ///
    /// # Errors
    /// When the address cannot be used.
    pub fn to(address: &str) -> Result<Self, BoxError> {
        choose_cryptography();
        Ok(Self::begin(SpanExporter::builder().with_http().with_endpoint(address).build()?))
    }

    fn begin(exporter: SpanExporter) -> Self {
        let name = std::env::var("OTEL_SERVICE_NAME").unwrap_or_else(|_| "vestibule".to_owned());
        let resource = Resource::builder().with_service_name(name).build();
        Self(SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build())
    }

    /// What makes spans of the program spans of a trace.
    #[must_use]
    pub fn layer<S: Subscriber + for<'span> LookupSpan<'span>>(&self) -> OpenTelemetryLayer<S, SdkTracer> {
        tracing_opentelemetry::layer().with_tracer(self.0.tracer("vestibule"))
    }

    /// Sends what is left. Waits for the collector, at most some seconds.
    pub fn finish(&self) {
        if let Err(error) = self.0.shutdown() {
            tracing::warn!(%error, "the last traces could not be sent");
        }
    }
}
