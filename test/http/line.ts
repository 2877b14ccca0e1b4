import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to the database that can be cut and mended: what a failing network or a server that restarts looks like. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private up = true;

  private constructor(
    private readonly server: Server,
    /** The database's address through the line. */
    readonly url: string,
  ) {}

  static async to(databaseUrl: string): Promise<Line> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const through = new URL(databaseUrl);
    through.hostname = '127.0.0.1';
    through.port = String((server.address() as { port: number }).port);
    const line = new Line(server, through.href);
    server.on('connection', (near) => line.join(near, connect(Number(target.port || 5432), target.hostname)));
    return line;
  }

  /** Ends what is connected and refuses what comes. */
  cut(): void {
    this.up = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.up = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket, far: Socket): void {
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => (this.sockets.delete(one), other.destroy()));
      one.pipe(other);
    }
    if (!this.up) near.destroy();
  }
}
