"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import "./reference.css";

type ApiReferenceProps = {
  /** The address of the OpenAPI document. */
  document: string;
  /** What stands there until the viewer does, and without scripts. */
  children: ReactNode;
};

/** The operations of the API, to be read and tried. The viewer is fetched once the page stands. */
export function ApiReference({ document, children }: ApiReferenceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let isGone = false;
    const start = async () => {
      const { default: SwaggerUi } = await import("swagger-ui-dist/swagger-ui-bundle.js");
      if (isGone || !place.current) return;
      SwaggerUi({
        url: document,
        domNode: place.current,
        deepLinking: true,
        docExpansion: "list",
        defaultModelsExpandDepth: 0,
        displayRequestDuration: true,
        tryItOutEnabled: false,
        // Nothing is asked for but our own site.
        validatorUrl: null,
        persistAuthorization: false,
        onComplete: () => setShown(true),
      });
    };
    // Without the viewer the list below stays.
    start().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [document]);
  return (
    <div className="reference mt-6">
      <div dir="ltr" lang="en" ref={place} />
      {!isShown && children}
    </div>
  );
}
