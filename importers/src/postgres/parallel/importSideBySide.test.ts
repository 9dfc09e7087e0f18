import { unconnected } from './importSideBySide';

describe('what did not begin says', () => {
  it.each([
    'psql: error: connection to server at "db", port 5432 failed: FATAL:  sorry, too many clients already',
    'psql: error: FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute',
    'psql: error: FATAL:  too many connections for role "sailor"',
    'psql: error: FATAL:  no more connections allowed (max_client_conn)',
    'psql: error: FATAL:  MaxClientsInSessionMode: max clients reached - in Session mode max clients are limited to pool_size',
  ])('that jobs are too many: %s', complaints => {
    const { message } = unconnected(8, complaints);
    expect(message).toContain('does not take 8 connections at once');
    expect(message).toContain("set fewer 'jobs'");
    expect(message).toContain(complaints);
  });

  it.each([
    'psql: error: FATAL:  password authentication failed for user "sailor"',
    'psql:<stdin>:2: ERROR:  permission denied to set parameter "idle_session_timeout"',
  ])('nothing of jobs where it is something else: %s', complaints => {
    const { message } = unconnected(8, complaints);
    expect(message).not.toContain("'jobs'");
    expect(message).toContain(complaints);
  });
});
