metadata subscriptionId = '<subscription>'
metadata resourceGroup = '<resource-group>'

param useRbac bool = true
