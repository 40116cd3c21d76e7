//! Where the simulator's time comes from.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Whose time it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The machine's, and what it was put forward by.
    Real,
    /// It stands still but for what it is put forward by.
    Stepped,
}

impl Mode {
    pub(crate) fn read(text: &str) -> Option<Self> {
        match text {
            "real" => Some(Self::Real),
            "stepped" => Some(Self::Stepped),
            _ => None,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Stepped => "stepped",
        }
    }
}

/// A clock that can be put forward.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    mode: Mode,
    /// Real: what is added to the machine's time. Stepped: the time itself.
    base: Duration,
}

impl Clock {
    pub(crate) fn new(mode: Mode) -> Self {
        let base = match mode {
            Mode::Real => Duration::ZERO,
            Mode::Stepped => machine(),
        };
        Self { mode, base }
    }

    pub(crate) const fn mode(self) -> Mode {
        self.mode
    }

    /// Since the Unix epoch.
    pub(crate) fn now(self) -> Duration {
        match self.mode {
            Mode::Real => machine().saturating_add(self.base),
            Mode::Stepped => self.base,
        }
    }

    pub(crate) fn advance(&mut self, time: Duration) {
        self.base = self.base.saturating_add(time);
    }

    /// Goes on from the time that it is.
    pub(crate) fn set_mode(&mut self, mode: Mode) {
        let now = self.now();
        self.base = match mode {
            Mode::Real => now.saturating_sub(machine()),
            Mode::Stepped => now,
        };
        self.mode = mode;
    }
}

fn machine() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stepped_clock_stands_still_until_it_is_put_forward() {
        let mut clock = Clock::new(Mode::Stepped);
        let start = clock.now();
        assert_eq!(clock.now(), start);
        clock.advance(Duration::from_secs(90));
        assert_eq!(clock.now(), start + Duration::from_secs(90));
        clock.set_mode(Mode::Real);
        assert!(clock.now() >= start + Duration::from_secs(90));
        assert_eq!(Mode::read(clock.mode().name()), Some(Mode::Real));
    }
}
