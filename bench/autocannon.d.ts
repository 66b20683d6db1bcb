declare module "autocannon" {
  type Request = {
    path: string;
    method: "GET" | "POST";
    headers: Record<string, string>;
    body?: string | Buffer;
  };

  export type Result = {
    duration: number;
    errors: number;
    timeouts: number;
    "2xx": number;
    non2xx: number;
    latency: { p50: number; p99: number };
  };

  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    requests: (Partial<Request> & { setupRequest?: (request: Request) => Request })[];
  }): Promise<Result>;
}
