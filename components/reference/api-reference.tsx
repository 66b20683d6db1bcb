"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SwaggerUiPlugin } from "swagger-ui-dist/swagger-ui-bundle.js";
import "./reference.css";

type ApiReferenceProps = {
  /** The address of the OpenAPI document. */
  document: string;
  /** What stands there until the viewer does, and without scripts. */
  children: ReactNode;
};

/** The viewer's parts without its heading, which the page has, and without a second <main>. */
const layoutPlugin: SwaggerUiPlugin = ({ React }) => ({
  components: {
    Reference: ({ getComponent }) => {
      const part = (name: string) => React.createElement(getComponent(name, true), { key: name });
      return React.createElement("div", { className: "swagger-ui" }, [
        React.createElement(getComponent("SvgAssets"), { key: "signs" }),
        part("errors"),
        part("AuthorizeBtnContainer"),
        part("operations"),
        part("Models"),
      ]);
    },
  },
});

/** The operations of the API, to be read and tried. The viewer is fetched once a reader gets there. */
export function ApiReference({ document, children }: ApiReferenceProps) {
  const box = useRef<HTMLDivElement>(null);
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
        // With it each button would hold a link.
        deepLinking: false,
        docExpansion: "list",
        defaultModelsExpandDepth: 0,
        displayRequestDuration: true,
        tryItOutEnabled: false,
        // Nothing is asked for but our own site.
        validatorUrl: null,
        persistAuthorization: false,
        layout: "Reference",
        plugins: [layoutPlugin],
        onComplete: () => setShown(true),
      });
    };
    const reach = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      reach.disconnect();
      // Without the viewer the list below stays.
      start().catch(() => {});
    });
    if (box.current) reach.observe(box.current);
    return () => {
      isGone = true;
      reach.disconnect();
    };
  }, [document]);
  return (
    <div className="reference mt-6" ref={box}>
      <div dir="ltr" lang="en" ref={place} />
      {!isShown && children}
    </div>
  );
}
