declare module "swagger-ui-dist/swagger-ui-bundle.js" {
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
    onComplete: () => void;
  }): unknown;
}
