/**
 * Commands about provisioning packages, as Microsoft documents them. Names of files and folders are examples.
 * - https://learn.microsoft.com/windows/configuration/provisioning-packages/provisioning-command-line
 * - https://learn.microsoft.com/windows/configuration/provisioning-packages/provisioning-powershell
 * - https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism-provisioning-package-command-line-options
 */
export const buildPackage =
  'icd.exe /Build-ProvisioningPackage /CustomizationXML:"C:\\Packages\\customizations.xml" /PackagePath:"C:\\Packages\\SecurityKeySignIn.ppkg" +Overwrite';

const example = "'C:\\Packages\\SecurityKeySignIn.ppkg'";

/** The cmdlet's name and its parameters differ between the two. */
export const applyPackage = {
  '11': `Install-ProvisioningPackage -PackagePath ${example} -QuietInstall -LogsDirectoryPath 'C:\\Packages\\Logs'`,
  '10': `Add-ProvisioningPackage -Path ${example} -QuietInstall -LogsFolder 'C:\\Packages\\Logs'`,
} as const;

export const listPackages = [
  'Get-ProvisioningPackage -AllInstalledPackages',
  `Remove-ProvisioningPackage -Path ${example}`,
].join('\n');

export const dismPackage = [
  'DISM.exe /online /Add-ProvisioningPackage /PackagePath:C:\\Packages\\SecurityKeySignIn.ppkg',
  'DISM.exe /Image=D:\\mount /Add-ProvisioningPackage /PackagePath:C:\\Packages\\SecurityKeySignIn.ppkg',
].join('\n');

export const trustCertificate = "Install-TrustedProvisioningCertificate 'C:\\Packages\\Signer.cer'";
