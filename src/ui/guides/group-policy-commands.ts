/** Has this PC fetch its policies now (https://learn.microsoft.com/windows-server/administration/windows-commands/gpupdate). */
export const updatePolicies = 'gpupdate /target:computer /force';
