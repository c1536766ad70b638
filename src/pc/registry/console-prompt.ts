/** A prompt at the beginning of a line: of a Command Prompt, or of PowerShell, also on another PC or in the registry. */
export const consolePrompt = /^(?:\[[^\]]{1,80}\]: )?(?:PS\s?)?[a-z]{1,8}:\\[^>|:"]*>/i;
