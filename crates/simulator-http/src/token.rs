//! A token to try the app with.

/// An unsigned JSON Web Token for the public cloud's Azure Resource Manager: the user
/// `mei@contoso.example`, until the year 2100. The simulator takes any other as well; the app wants one
/// that says who it is for.
pub(crate) const TOKEN: &str = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQuYXp1cmUuY29tIiwidGlkIjoiNWYxZDNjMmUtOGI2NC00YzA3LTlhMTEtMmQ3ZTZmMGI0YzkzIiwib2lkIjoiMmI2ZjBkMWMtOTNhNC00ZjdlLThjNTUtMWU5ZDcwYTNiODYyIiwidXBuIjoibWVpQGNvbnRvc28uZXhhbXBsZSIsIm5iZiI6MCwiZXhwIjo0MTAyNDQ0ODAwfQ.simulated";

#[cfg(test)]
mod tests {
    use gallery_seal::value::Cloud;
    use gallery_seal_arm::secret::{Secret, Standing};

    use super::*;

    #[test]
    fn the_app_takes_it() {
        let secret = Secret::new(TOKEN.to_owned()).unwrap();
        let claims = secret.claims();
        assert_eq!(claims.who, "mei@contoso.example");
        assert!(claims.fits(Cloud::Public));
        assert!(matches!(claims.standing(1_800_000_000), Standing::Valid(_)));
    }
}
