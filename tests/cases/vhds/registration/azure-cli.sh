: 'As in the preview of 2020. No longer needed: encryption with your own keys is generally available.'
: 'Registering took up to half an hour; the state is then `Registered`.'
az feature register --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 --namespace Microsoft.Compute --name SIGEncryption
az feature show --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 --namespace Microsoft.Compute --name SIGEncryption --query properties.state

: 'The provider must be registered in every subscription; once the feature is, register it again.'
az provider register --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 --namespace Microsoft.Compute
az provider show --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 --namespace Microsoft.Compute --query registrationState
