declare module "swagger-ui-dist/swagger-ui-bundle.js" {
  type Part = string | ((props: { getComponent: GetComponent }) => unknown);
  type GetComponent = (name: string, isContainer?: boolean) => Part;

  /** What adds parts to the viewer; it is given the viewer's own React. */
  export type SwaggerUiPlugin = (system: {
    React: { createElement(part: Part, props: object, children?: unknown): unknown };
  }) => { components: Record<string, Part> };

  /** Draws the viewer into an element; the rest is in its documentation. */
  export default function SwaggerUi(options: {
    url: string;
    domNode: HTMLElement;
    deepLinking: boolean;
    docExpansion: "list" | "full" | "none";
    defaultModelsExpandDepth: number;
    displayRequestDuration: boolean;
    tryItOutEnabled: boolean;
    validatorUrl: null;
    persistAuthorization: boolean;
    layout: string;
    plugins: SwaggerUiPlugin[];
    onComplete: () => void;
  }): unknown;
}
