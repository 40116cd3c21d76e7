//! Models Azure Compute Gallery image versions.
