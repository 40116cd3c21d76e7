(
  set -eu

  : 'Whether the vaults grant by Azure roles; set it to false for access policies.'
  rbac=true
)
