//! The table of rules: slug and severity of each. Slugs are public and never reused.

use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Azure refuses it, or the output would not do what the spec says.
    Error,
    /// The documents advise against it, or it is not likely to be meant.
    Warning,
    /// Good to know.
    Info,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $slug:literal, $severity:ident;)+) => {
        /// A rule that findings name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $variant,)+ }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its stable public name.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }

            /// How bad its findings are.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// The rule of a slug.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.slug() == slug)
            }
        }
    };
}

rules! {
    /// What an output cannot express.
    OutputCannotCarry = "output/cannot-carry", Error;
    /// Where an output has to be run or deployed, when it cannot say so itself.
    OutputTarget = "output/target", Info;
}
