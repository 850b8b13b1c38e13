"use client";
import { LeaveForFaultPage } from "#app/_ui/leave-for-fault-page.tsx";

export default LeaveForFaultPage;
