let current = $state<'bash' | 'powershell'>('bash');

/** Which shell the administrator uses: the same one in every place. */
export const shellChoice = {
  get current(): 'bash' | 'powershell' {
    return current;
  },
  set current(shell: 'bash' | 'powershell') {
    current = shell;
  },
};
