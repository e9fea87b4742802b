/** How a group of what can be picked in a `Command` looks with its heading; where nothing of it is found, it is not there. */
export const groupStyle =
  "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-muted [&_[cmdk-group-heading]]:text-xs [&:not(:has([cmdk-item]))]:hidden";
