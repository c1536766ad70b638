import { describe, expect, it } from 'vitest';
import { parseDsregcmd, type DsregcmdReport } from '../dsregcmd.ts';
import { windows11Output, windows1803Output } from '../fixtures/dsregcmd-output.ts';
import { answers, entraJoined, notJoined } from '../fixtures/join-states.ts';

const joined = windows11Output(entraJoined);

describe('P2: the other facts', () => {
  it('of a healthy PC', () => {
    expect(parseDsregcmd(joined).facts).toEqual({
      deviceAuth: 'success',
      deviceId: 'cccc6666-7777-4888-8999-dddd00001111',
      deviceName: 'PC-4711',
      domainName: null,
      tenantId: 'aaaa0000-1111-4222-8333-bbbb44445555',
      tenantName: 'Example',
      registeredTenantIds: [],
      tpmProtected: true,
      prt: {
        state: 'present',
        updated: '2026-02-04 07:00:27.000 UTC',
        expires: '2026-02-18 07:01:41.000 UTC',
        attemptStatus: null,
        serverError: null,
        aadsts: null,
      },
      onPremTgt: false,
      cloudTgt: true,
      ranElevated: null,
      accountError: null,
      remoteSession: false,
      localUser: false,
      helloSet: false,
    });
  });

  const factsWith = (from: string | RegExp, to: string): DsregcmdReport['facts'] =>
    parseDsregcmd(joined.replace(from, to)).facts;

  it.each([
    ['FAILED. Device is either disabled or deleted', 'disabled-or-deleted'],
    ['FAILED. Error: 0xd000023c', 'failed'],
    ['FAILED. ERROR', 'failed'],
    ['***', 'not-said'],
  ])('DeviceAuthStatus : %s', (value, status) => {
    expect(factsWith('DeviceAuthStatus : SUCCESS', `DeviceAuthStatus : ${value}`).deviceAuth).toBe(status);
  });

  it('why there is no token', () => {
    const facts = factsWith(
      'AzureAdPrt : YES',
      [
        'AzureAdPrt : NO',
        'AcquirePrtDiagnostics : PRESENT',
        'Attempt Status : 0xc000006d',
        'Server Error Code : invalid_grant',
        'Server Error Description : AADSTS50126: Error validating credentials.',
      ].join('\n'),
    );
    expect(facts.prt).toMatchObject({
      state: 'absent',
      attemptStatus: '0xc000006d',
      serverError: 'invalid_grant',
      aadsts: 'AADSTS50126',
    });
  });

  it.each([
    ['WamDefaultSet : ERROR (0x80070520)', '0x80070520'],
    ['WamDefaultSet : ERROR', ''],
    ['WamDefaultSet : NO', null],
    ['WamDefaultSet : ***', null],
  ])('%s: the account could not be read, and nothing is said of who ran it', (line, accountError) => {
    expect(factsWith('WamDefaultSet : YES', line)).toMatchObject({ accountError, ranElevated: null });
  });

  it.each([
    ['User Context : UN-ELEVATED User', false],
    ['User Context : ELEVATED User', true],
    ['User Context : SYSTEM', true],
  ])('%s', (line, ranElevated) => {
    expect(factsWith('WamDefaultSet : YES', `WamDefaultSet : ERROR\n${line}`).ranElevated).toBe(ranElevated);
  });

  it("what is said of a person's own registration is not said of the device", () => {
    const { facts } = parseDsregcmd(
      [
        ...['| Device State |', 'AzureAdJoined : NO', 'DomainJoined : NO', '| Work Account 1 |'],
        ...['WorkplaceTenantId : aaaa0000-1111-4222-8333-bbbb44445555', 'TpmProtected : YES', 'NgcSet : YES'],
      ].join('\n'),
    );
    expect(facts).toMatchObject({ tpmProtected: null, helloSet: null });
    expect(facts.registeredTenantIds).toHaveLength(1);
  });

  const helloCheck = (...lines: string[]): DsregcmdReport['facts'] =>
    parseDsregcmd(['AzureAdJoined : YES', 'DomainJoined : YES', '| Ngc Prerequisite Check |', ...lines].join('\n'))
      .facts;

  it.each(['CloudTGT', 'OnPremTGT'])('the check for Windows Hello calls the ticket for the domain %s', (name) => {
    expect(helloCheck(`${name} : YES`)).toMatchObject({ onPremTgt: true, cloudTgt: null });
    expect(helloCheck(`${name} : NO`)).toMatchObject({ onPremTgt: false, cloudTgt: null });
    const both = parseDsregcmd(
      `AzureAdJoined : YES\n| SSO State |\nOnPremTgt : NO\nCloudTgt : YES\n| Ngc Prerequisite Check |\n${name} : YES`,
    );
    expect(both.facts).toMatchObject({ onPremTgt: false, cloudTgt: true });
  });

  it('a local account on a joined PC, and a session from afar', () => {
    expect(factsWith('AzureAD\\MaxMuster, max.muster@example.com', 'PC-4711\\Anna').localUser).toBe(true);
    expect(factsWith('SessionIsNotRemote : YES', 'SessionIsNotRemote : NO').remoteSession).toBe(true);
  });

  it("tenants of the user's own registrations", () => {
    const { facts } = parseDsregcmd(windows11Output(answers('NO', 'NO', 'NO', 'YES')));
    expect(facts).toMatchObject({ tenantId: null, registeredTenantIds: ['aaaa0000-1111-4222-8333-bbbb44445555'] });
  });

  it('keeps the sections as they were printed', () => {
    const { sections } = parseDsregcmd(windows1803Output(notJoined));
    expect(sections.map(({ name }) => name)).toEqual(['Device State', 'User State', 'Ngc Prerequisite Check']);
    expect(sections[0]?.fields).toContainEqual({ name: 'KeySignTest', value: 'PASSED' });
  });
});
