/** The program cannot go on as things stand; the message is for the person who started it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
