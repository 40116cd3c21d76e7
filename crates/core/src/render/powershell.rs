//! `New-AzGalleryImageVersion`, of the Az modules.

use super::{Page, cloud};
use crate::payload::Payload;
use crate::script::{Kind, powershell};
use crate::table::powershell::{Form, PARAMETERS, lacks};

/// Writes the command, a parameter a line.
///
/// The subscription is switched to within the statement, so that a failed switch stops it.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    script.push(Kind::Command, "New-AzGalleryImageVersion");
    for parameter in PARAMETERS {
        let Some(tree) = (parameter.write)(payload) else {
            continue;
        };
        script.push(Kind::Punct, " `");
        script.line(1);
        script.push(
            Kind::Flag,
            parameter.names.first().copied().unwrap_or_default(),
        );
        match parameter.form {
            Form::Value => script.push(Kind::Space, " "),
            Form::Switch => script.push(Kind::Punct, ":"),
            Form::Context => {
                script.push(Kind::Space, " ");
                script.push(Kind::Punct, "(");
                script.push(Kind::Command, "Set-AzContext");
                script.push(Kind::Space, " ");
                script.push(Kind::Flag, "-Subscription");
                script.push(Kind::Space, " ");
            }
        }
        powershell::DIALECT.write(script, &tree, 1);
        if parameter.form == Form::Context {
            for (name, value) in [("-Scope", "Process"), ("-ErrorAction", "Stop")] {
                script.push(Kind::Space, " ");
                script.push(Kind::Flag, name);
                script.push(Kind::Space, " ");
                script.push(Kind::Text, value);
            }
            script.push(Kind::Punct, ")");
        }
    }
    script.push(Kind::Space, "\n");
    page.notes.extend(lacks(payload));
    page.notes
        .extend(cloud(payload, "Connect-AzAccount -Environment"));
}
