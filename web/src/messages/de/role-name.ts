/** What a role is called in a German sentence, where names have a capital. */
export function roleName(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}
