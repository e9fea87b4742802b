type Payload = Record<string, unknown> & {
  uid?: string;
  userCode?: string;
  grantId?: string;
  consumed?: number;
};

/** What oidc-provider wants of a store, kept in memory: the local provider forgets everything when it stops. */
export class Memory {
  readonly #kind: string;
  static readonly #store = new Map<string, { payload: Payload; expires: number }>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  #key(id: string) {
    return `${this.#kind}:${id}`;
  }

  async upsert(id: string, payload: Payload, expiresIn: number) {
    Memory.#store.set(this.#key(id), { payload, expires: Date.now() + expiresIn * 1000 });
  }

  async find(id: string) {
    const found = Memory.#store.get(this.#key(id));
    return found && found.expires > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string) {
    for (const [key, { payload }] of Memory.#store) {
      if (key.startsWith(`${this.#kind}:`) && payload.uid === uid) return payload;
    }
    return undefined;
  }

  async findByUserCode() {
    return undefined;
  }

  async consume(id: string) {
    const found = await this.find(id);
    if (found) found.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string) {
    Memory.#store.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string) {
    for (const [key, { payload }] of Memory.#store) {
      if (payload.grantId === grantId) Memory.#store.delete(key);
    }
  }
}
