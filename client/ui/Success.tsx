import { CircleCheck } from "lucide-react";
import classes from "./Page.module.css";

/** What has just been done. The place is always there, so that a reader hears when it is filled. */
export function Success({ children }: { children: string | false }) {
  return (
    <div role="status" className={children ? classes.success : "sm-hidden"}>
      {children && <CircleCheck size="1.1rem" aria-hidden />}
      {children && <p>{children}</p>}
    </div>
  );
}
