export { default, generateMetadata, viewport } from "../admin/layout.tsx";
