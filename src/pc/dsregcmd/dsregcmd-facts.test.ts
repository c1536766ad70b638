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
      runAs: 'user',
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
    ['WamDefaultSet : ERROR (0x80070520)', 'administrator'],
    ['WamDefaultSet : ERROR', 'administrator'],
    ['WamDefaultSet : NO', 'user'],
    ['User Context : UN-ELEVATED User', 'user'],
    ['User Context : ELEVATED User', 'administrator'],
    ['User Context : SYSTEM', 'system'],
  ])('%s was run as %s', (line, runAs) => {
    expect(factsWith('WamDefaultSet : YES', line).runAs).toBe(runAs);
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
