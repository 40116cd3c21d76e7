: 'As in the preview of 2020. No longer needed: encryption with your own keys is generally available.'
: 'Registering took up to half an hour; the state is then `Registered`.'
az feature register --subscription 00000000-0000-0000-0000-000000000000 --namespace Microsoft.Compute --name SIGEncryption
az feature show --subscription 00000000-0000-0000-0000-000000000000 --namespace Microsoft.Compute --name SIGEncryption --query properties.state

: 'The provider must be registered in every subscription; once the feature is, register it again.'
az provider register --subscription 00000000-0000-0000-0000-000000000000 --namespace Microsoft.Compute
az provider show --subscription 00000000-0000-0000-0000-000000000000 --namespace Microsoft.Compute --query registrationState
