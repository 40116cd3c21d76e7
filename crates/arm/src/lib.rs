//! Talks to Azure Resource Manager: reads what is there, creates image versions, follows what takes
//! time, and tells people what went wrong.
//!
//! Nothing here sends or sleeps by itself. A [`client::Client`] hands plain [`request::Request`]s to
//! a [`transport::Transport`], which brings back [`reply::Reply`]s and lets time pass: the browser's
//! `fetch`, a simulator in the page, or a script in a test.
//!
//! # From a pasted token to a version
//!
//! 1. [`secret::Secret::new`] takes what was pasted. [`secret::Claims`] say who it is, in which
//!    tenant, until when, and for which cloud.
//! 2. [`endpoint::Endpoint`] is where Azure is. `transport::fetch::Fetch` holds both, and gives the
//!    token to that origin alone. To forget is to drop it.
//! 3. [`client::Client`] lists what pickers offer: subscriptions, locations, galleries, definitions,
//!    versions, disk encryption sets, sources.
//! 4. [`client::Client::gather`] learns the facts that the rules want, by reads alone, and lists its
//!    calls. With them a check makes a [`gallery_seal::Sealed`] value, or says why not.
//! 5. [`client::Client::validate`] and [`client::Client::what_if`] let Azure judge it; nothing
//!    changes. [`create::request`] is the exact request, to be shown first.
//! 6. [`client::Client::create`] sends it once and follows it. [`run::Progress`] brings the
//!    operation, to be saved as JSON, and the replication of every region.
//!    [`operation::Operation::resume`] with [`client::Client::follow_version`] goes on after a
//!    reload, and [`client::Client::watch`] waits for the regions.
//! 7. What fails is an [`error::Error`]; [`error::advise`] names the rule, the field and what to do.
//!    A region's own failure goes through [`error::explain`].
//!
//! A [`cancel::Cancel`] stops all of it at once; what Azure has taken on goes on there.
//!
//! ```
//! use gallery_seal::{Sealed, fact::Facts, spec::from_json, value::Cloud};
//! use gallery_seal_arm::client::Client;
//! use gallery_seal_arm::create::Existing;
//! use gallery_seal_arm::endpoint::Endpoint;
//! use gallery_seal_arm::reply::Reply;
//! use gallery_seal_arm::request::Method::{Get, Put};
//! use gallery_seal_arm::run::Progress;
//! use gallery_seal_arm::transport::scripted::{Scripted, at_once};
//!
//! const GALLERIES: &str =
//!     "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/providers/Microsoft.Compute/galleries";
//! const VERSION: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg\
//!     /providers/Microsoft.Compute/galleries/images/images/linux/versions/1.0.0?api-version=2024-03-03";
//!
//! // What Azure will answer, in order. In the app a `Fetch` stands here.
//! let azure = Scripted::new()
//!     .expect(Get, GALLERIES, Reply::new(200, r#"{"value":[{"name":"images","location":"westus"}]}"#))
//!     .expect(Get, VERSION, Reply::new(404, r#"{"error":{"code":"ResourceNotFound"}}"#))
//!     .expect(
//!         Put,
//!         VERSION,
//!         Reply::new(201, r#"{"properties":{"provisioningState":"Creating"}}"#)
//!             .with("Azure-AsyncOperation", "https://management.azure.com/operations/1")
//!             .with("Retry-After", "10"),
//!     )
//!     .expect(Get, VERSION, Reply::new(200, r#"{"properties":{"replicationStatus":{"summary":[
//!         {"region":"West US","state":"Replicating","progress":40}]}}}"#))
//!     .expect(Get, "/operations/1", Reply::new(200, r#"{"status":"Succeeded"}"#))
//!     .expect(Get, VERSION, Reply::new(200, r#"{"properties":{"provisioningState":"Succeeded"}}"#));
//! let client = Client::new(&azure, Endpoint::of(Cloud::Public));
//!
//! let galleries = at_once(client.galleries("8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8")).unwrap()?;
//! assert_eq!(galleries[0].name, "images");
//!
//! let spec = from_json(r#"{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8",
//!     "resourceGroup":"rg","gallery":"images","definition":"linux","version":"1.0.0",
//!     "location":"westus","source":{"kind":"managedImage","id":"golden"},
//!     "targetRegions":[{"name":"westus","encryption":{"osDisk":{"diskEncryptionSet":"des"}}}]}"#)?;
//! let sealed = Sealed::new(&spec, &Facts::default()).expect("no error");
//! let mut report = |progress: Progress<'_>| match progress {
//!     Progress::Waiting { operation, .. } => assert!(!operation.to_json().to_string().is_empty()),
//!     Progress::Replication(replication) => assert_eq!(replication.regions[0].progress, 40),
//!     _ => {}
//! };
//! let version = at_once(client.create(&sealed, Existing::Refuse, &mut report)).unwrap()?;
//! assert_eq!(version.to_string(), r#"{"properties":{"provisioningState":"Succeeded"}}"#);
//! assert!(azure.deviations().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod request;

pub mod reply;

pub mod endpoint;

pub mod secret;

pub mod transport;

pub mod retry;

pub mod cancel;

pub mod error;

pub mod client;

pub mod resource;

pub mod operation;

pub mod replication;

pub mod run;

pub mod create;

pub mod template;

pub mod gather;

mod pick;

mod text;
