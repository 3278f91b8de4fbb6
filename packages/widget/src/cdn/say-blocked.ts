/** Says once for each directive of the page's policy what it keeps from the bell, and what has to be added; until the signal is aborted. */
export function sayBlocked(server: string, signal: AbortSignal): void {
  const said = new Set<string>()
  const say = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
    if (!server || !blockedURI.startsWith(server) || said.has(effectiveDirective) || disposition === 'report') return
    said.add(effectiveDirective)
    console.error(
      `Shopbell: the page's Content-Security-Policy blocks ${blockedURI}; add ${new URL(server).origin} to ${effectiveDirective}.`,
    )
  }
  document.addEventListener('securitypolicyviolation', say, { signal })
}
