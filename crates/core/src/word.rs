//! Closed lists of words of the public JSON form.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its public name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The one of a public name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.name() == name)
            }
        }
    };
}

pub(crate) use words;

/// Lets records hold words: read by their public names, with one to begin with.
macro_rules! word_fields {
    ($($name:ident or $first:ident),+) => {
        $(
            impl Default for $name {
                fn default() -> Self {
                    Self::$first
                }
            }

            #[cfg(test)]
            impl $crate::record::schema::Described for $name {
                fn schema(_: &mut $crate::record::schema::Definitions) -> $crate::json::Json {
                    let words = Self::ALL.iter().map(|word| word.name().into()).collect();
                    $crate::json::Json::object([("enum", $crate::json::Json::List(words))])
                }
            }

            impl $crate::record::Field for $name {
                fn read(
                    &mut self,
                    json: &$crate::json::Json,
                    place: &$crate::record::Place<'_>,
                ) -> Result<(), $crate::record::InvalidSpec> {
                    let mut name = String::new();
                    name.read(json, place)?;
                    *self = Self::from_name(&name)
                        .ok_or_else(|| place.mismatch(json, stringify!($name)))?;
                    Ok(())
                }

                fn write(&self) -> $crate::json::Json {
                    self.name().into()
                }

                fn is_empty(&self) -> bool {
                    false
                }
            }
        )+
    };
}

pub(crate) use word_fields;
