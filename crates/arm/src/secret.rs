//! A bearer token that can't be printed.

mod claims;

pub use claims::{Claims, Standing};

use std::fmt;

use gallery_seal::json::Json;
use gallery_seal::language::Bilingual;
use zeroize::{Zeroize, Zeroizing};

use crate::text::texts;

/// What stands for a token wherever it would be shown.
const HIDDEN: &str = "[secret]";

/// The most bytes that a token may have; Azure's have two to four thousand.
const MOST_BYTES: usize = 32 * 1024;

/// A bearer token. It shows as `[secret]`, can't be cloned, and is wiped when it is dropped.
///
/// The page can't wipe what the browser keeps of a pasted text; this is the only copy of ours.
pub struct Secret {
    token: Zeroizing<String>, // Invariant: three parts of base64url, parted by dots.
    claims: Claims,
}

impl Secret {
    /// Takes a token from what a person pastes: the token itself, with or without `Bearer ` or
    /// quotes, or all of what `az account get-access-token` prints. What is passed in is wiped.
    ///
    /// # Errors
    /// When it is no JSON Web Token that says who it is for. The error never holds the text.
    pub fn new(mut pasted: String) -> Result<Self, NotAToken> {
        let found = bare(&pasted);
        pasted.zeroize();
        let token = found?;
        let claims = claims::read(&token)?;
        Ok(Self { token, claims })
    }

    /// What the token says of itself. Its signature is not verified: that is for Azure to do.
    #[must_use]
    pub const fn claims(&self) -> &Claims {
        &self.claims
    }

    /// A text without the token in it: for what a server sent back.
    #[must_use]
    pub fn hide(&self, text: String) -> String {
        if text.contains(self.token.as_str()) {
            text.replace(self.token.as_str(), HIDDEN)
        } else {
            text
        }
    }

    /// The value of the header `Authorization`.
    #[cfg_attr(
        not(any(test, target_arch = "wasm32")),
        expect(dead_code, reason = "only the browser's transport sends a token")
    )]
    pub(crate) fn authorization(&self) -> Zeroizing<String> {
        let mut header = Zeroizing::new(String::with_capacity(self.token.len() + 7));
        header.push_str("Bearer ");
        header.push_str(&self.token);
        header
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HIDDEN)
    }
}

/// The token in a pasted text.
fn bare(pasted: &str) -> Result<Zeroizing<String>, NotAToken> {
    let text = pasted.trim();
    if text.is_empty() {
        return Err(NotAToken::Empty);
    }
    if text.starts_with('{') {
        return printed(text);
    }
    let text = text.trim_matches(['"', '\'']);
    // A header's name may have been copied along.
    let text = after_word(text, "Authorization:");
    let text = after_word(text, "Bearer").trim_matches(['"', '\'']);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.=".contains(&byte);
    if text.len() > MOST_BYTES {
        Err(NotAToken::TooLong)
    } else if text.is_empty() {
        Err(NotAToken::Empty)
    } else if !text.bytes().all(is_plain) {
        Err(NotAToken::Characters)
    } else {
        Ok(Zeroizing::new(text.to_owned()))
    }
}

fn after_word<'a>(text: &'a str, word: &str) -> &'a str {
    let is_word = |start: &str| start.eq_ignore_ascii_case(word);
    let rest = match text.get(..word.len()) {
        Some(start) if is_word(start) => text.get(word.len()..).unwrap_or_default(),
        _ => text,
    };
    rest.trim()
}

/// The token in the JSON that `az account get-access-token` prints.
fn printed(text: &str) -> Result<Zeroizing<String>, NotAToken> {
    let mut json: Json = text.parse().map_err(|_| NotAToken::Json)?;
    let token = match json.get("accessToken") {
        Some(Json::Text(token)) if !token.trim_start().starts_with('{') => bare(token),
        _ => Err(NotAToken::Json),
    };
    wipe(&mut json);
    token
}

fn wipe(json: &mut Json) {
    match json {
        Json::Text(text) => text.zeroize(),
        Json::List(elements) => elements.iter_mut().for_each(wipe),
        Json::Object(members) => members.iter_mut().for_each(|(_, value)| wipe(value)),
        Json::Null | Json::Flag(_) | Json::Number(_) => {}
    }
}

/// Why a pasted text is not a token. Never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAToken {
    /// There is nothing.
    Empty,
    /// It is longer than any token.
    TooLong,
    /// It has characters that tokens do not have.
    Characters,
    /// It is JSON without an `accessToken`, or broken JSON.
    Json,
    /// It has not three parts.
    Parts,
    /// Its middle part is not claims in JSON.
    Claims,
    /// Its claims do not say for which service it is, for which tenant, or until when.
    Incomplete,
}

impl NotAToken {
    /// What is wrong and what to do, in every language.
    #[must_use]
    pub const fn said(self) -> &'static Bilingual {
        match self {
            Self::Empty => &EMPTY,
            Self::TooLong => &TOO_LONG,
            Self::Characters => &CHARACTERS,
            Self::Json => &JSON,
            Self::Parts => &PARTS,
            Self::Claims => &CLAIMS,
            Self::Incomplete => &INCOMPLETE,
        }
    }
}

impl fmt::Display for NotAToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.said().en)
    }
}

impl std::error::Error for NotAToken {}

texts! {
    EMPTY: "There is no token.", "沒有權杖。";
    TOO_LONG: "The text is longer than any token.", "文字比任何權杖都長。";
    CHARACTERS: "The text has characters that no token has: it may be cut or wrapped. Copy the token again.", "文字含有權杖不會有的字元，可能被截斷或換行。請重新複製權杖。";
    JSON: "The JSON has no `accessToken`. Paste all of what `az account get-access-token` prints.", "JSON 中沒有 `accessToken`。請貼上 `az account get-access-token` 印出的全部內容。";
    PARTS: "A token has three parts with dots between them: this may be cut. Copy the token again.", "權杖由三個部分組成，以句點分隔；此文字可能被截斷。請重新複製權杖。";
    CLAIMS: "The token's middle part can't be read: it may be cut. Copy the token again.", "無法讀取權杖的中間部分，可能被截斷。請重新複製權杖。";
    INCOMPLETE: "The token does not say for which service, for which tenant and until when it is.", "權杖未註明服務、租用戶與到期時間。";
}

#[cfg(test)]
pub(crate) mod tests {
    use base64ct::{Base64UrlUnpadded, Encoding};
    use proptest::prelude::*;

    use super::*;

    pub(crate) const CLAIMS: &str = r#"{"aud":"https://management.azure.com/","tid":"t-1","oid":"o-1",
        "upn":"ada@contoso.example","exp":1900000000,"nbf":1899996400}"#;

    pub(crate) fn token(claims: &str) -> String {
        let part = |text: &str| Base64UrlUnpadded::encode_string(text.as_bytes());
        [part(r#"{"alg":"RS256"}"#), part(claims), part("signature")].join(".")
    }

    #[track_caller]
    fn takes(pasted: &str) {
        let secret = Secret::new(pasted.to_owned()).unwrap();
        let expected = format!("Bearer {}", token(CLAIMS));
        assert_eq!(*secret.authorization(), expected);
    }

    #[test]
    fn a_token_is_taken_however_it_is_pasted() {
        let token = token(CLAIMS);
        takes(&token);
        takes(&format!("  {token}\n"));
        takes(&format!("Bearer {token}"));
        takes(&format!("\"Bearer {token}\""));
        takes(&format!("authorization: bearer {token}"));
        takes(&format!("'{token}'"));
        takes(&format!(
            r#"{{"accessToken":"{token}","tokenType":"Bearer"}}"#
        ));
    }

    #[track_caller]
    fn refused(pasted: &str, expected: NotAToken) {
        assert_eq!(Secret::new(pasted.to_owned()).unwrap_err(), expected);
    }

    #[test]
    fn what_is_no_token_is_refused_for_its_reason() {
        refused(" \n", NotAToken::Empty);
        refused("Bearer", NotAToken::Empty);
        refused("\"\"", NotAToken::Empty);
        refused(&"a".repeat(MOST_BYTES + 1), NotAToken::TooLong);
        refused("eyJ hello", NotAToken::Characters);
        refused("{\"token\":1}", NotAToken::Json);
        refused("{\"accessToken\":\"{}\"}", NotAToken::Json);
        refused("{", NotAToken::Json);
        refused("abc.def", NotAToken::Parts);
        refused("abc..def", NotAToken::Claims);
        refused("a.b.c.d.e", NotAToken::Parts);
        refused(&token("[]"), NotAToken::Incomplete);
        refused(&token("{}"), NotAToken::Incomplete);
    }

    #[test]
    fn a_token_is_never_shown() {
        let token = token(CLAIMS);
        let secret = Secret::new(token.clone()).unwrap();
        assert_eq!(format!("{secret} {secret:?}"), "[secret] [secret]");
        let echoed = secret.hide(format!("You sent {token}, {token}."));
        assert_eq!(echoed, "You sent [secret], [secret].");
    }

    proptest! {
        #[test]
        fn no_text_panics_and_no_error_repeats_it(text in "\\PC{0,60}") {
            if let Err(error) = Secret::new(text.clone()) {
                let said = format!("{error} {error:?}");
                prop_assert!(text.trim().len() < 5 || !said.contains(text.trim()));
            }
        }
    }
}
