//! The browser and its driver: the ones that the environment names, or that are installed, or that
//! can be installed as Debian's packages.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::debian;
use crate::failure::Failure;
use crate::program::on_path;
use crate::stage::stage;
use crate::workspace::{Workspace, cannot};

const CHROME_NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const CHROME_PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DRIVER_PLACES: &[&str] = &[
    "/usr/bin/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/opt/homebrew/bin/chromedriver",
];
const ADVICE: &str = "Install Chromium or Chrome and the ChromeDriver of the same version (Debian: \
                      the packages chromium and chromium-driver), or name them by the environment \
                      variables CHROME and CHROMEDRIVER.";

/// A Chromium, and the driver that fits it.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chrome: PathBuf,
    /// The driver's program.
    pub(crate) driver: PathBuf,
}

/// Finds the browser, or installs it where that can be done without asking.
pub(crate) fn find(workspace: &Workspace) -> Result<Browser, Failure> {
    if let Some(browser) = installed()? {
        return Ok(browser);
    }
    if !debian::installs(workspace) {
        return Err(Failure::new("no Chromium with its ChromeDriver was found").hint(ADVICE));
    }
    stage("install Chromium and its driver", || {
        debian::install(workspace, &["chromium", "chromium-driver"], ADVICE)
    })?;
    installed()?.ok_or_else(|| Failure::new("the installed Chromium was not found").hint(ADVICE))
}

/// Writes how the driver is to start the browser, for the runner of the WebAssembly tests.
pub(crate) fn capabilities(workspace: &Workspace, browser: &Browser) -> Result<PathBuf, Failure> {
    // The pages are our own, and neither root nor most containers can have Chromium's sandbox.
    let flags = [
        "--no-sandbox",
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    // Debug prints these strings as JSON does: a path holds no control characters.
    let json = format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {flags:?}}}}}\n",
        browser.chrome.to_string_lossy()
    );
    let file = workspace.target().join("webdriver.json");
    fs::write(&file, json).map_err(|error| cannot("write", &file, &error))?;
    Ok(file)
}

fn installed() -> Result<Option<Browser>, Failure> {
    let chrome = locate("CHROME", CHROME_NAMES, CHROME_PLACES)?;
    let driver = locate("CHROMEDRIVER", &["chromedriver"], DRIVER_PLACES)?;
    Ok(chrome
        .zip(driver)
        .map(|(chrome, driver)| Browser { chrome, driver }))
}

fn locate(variable: &str, names: &[&str], places: &[&str]) -> Result<Option<PathBuf>, Failure> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(Some(path));
        }
        let message = format!("{variable} names `{}`, which is no file", path.display());
        return Err(Failure::new(message).hint("Give the full path of the program."));
    }
    let places = || {
        places
            .iter()
            .map(PathBuf::from)
            .find(|place| place.is_file())
    };
    Ok(on_path(names).or_else(places))
}
