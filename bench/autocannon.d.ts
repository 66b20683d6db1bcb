declare module "autocannon" {
  type Request = {
    method: "GET" | "POST";
    headers: Record<string, string>;
    body: string;
  };

  export type LoadRequest = Partial<Request> & { setupRequest?: (request: Request) => Request };

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
    requests: LoadRequest[];
  }): Promise<Result>;
}
