/** A provider's picture, drawn in the colour of the text; a key for one that has none. Its name stands beside it. */
export function ProviderMark({ provider, className = "" }: { provider: string; className?: string }) {
  return <span aria-hidden="true" data-provider={provider} className={`provider-mark ${className}`} />;
}
