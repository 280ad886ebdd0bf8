/** Told of every request, when it begins and when it is answered. Knows patterns of routes, never a path, a query or a person. */
export interface Watcher {
  /**
   * @param parent `traceparent` of a caller that is trusted, or null
   * @returns to be called with what became of it
   */
  begin(method: string, parent: string | null): (route: string, status: number) => void;
}

/** Figures and traces of this process, and how to end them. */
export interface Telemetry {
  readonly watcher: Watcher;
  /** Sends what is left; at most a second. */
  stop(): Promise<void>;
}
