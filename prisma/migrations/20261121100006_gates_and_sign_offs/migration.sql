-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "authors" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "rescheduledTo" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "backup" JSONB,
ADD COLUMN     "handover" JSONB,
ADD COLUMN     "responsibility" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "standIn" JSONB,
ADD COLUMN     "standInSince" TIMESTAMPTZ(3),
ADD COLUMN     "team" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Gate" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "originId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "phaseId" TEXT,
    "stepId" TEXT,
    "directorRoleId" TEXT,
    "voterRoleIds" JSONB NOT NULL,
    "quorum" INTEGER,
    "deadline" JSONB,
    "separation" BOOLEAN NOT NULL,
    "guidance" TEXT,
    "pollId" TEXT,
    "decisionId" TEXT,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Gate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "answer" TEXT,
    "evidence" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" JSONB,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Poll" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" JSONB NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "pollId" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "roleTitle" TEXT NOT NULL,
    "voter" JSONB NOT NULL,
    "standingIn" BOOLEAN NOT NULL,
    "vote" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "pollId" TEXT NOT NULL,
    "voteId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "metAt" TIMESTAMPTZ(3),
    "metBy" JSONB,
    "evidence" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "gateId" TEXT NOT NULL,
    "pollId" TEXT,
    "outcome" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "roleTitle" TEXT,
    "standingIn" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "against" JSONB NOT NULL,
    "needsSecond" BOOLEAN NOT NULL,
    "secondedBy" JSONB,
    "secondedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "gateId" TEXT,
    "phaseId" TEXT,
    "basis" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "source" JSONB,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "signOffId" TEXT NOT NULL,
    "signer" JSONB NOT NULL,
    "roleTitle" TEXT NOT NULL,
    "standingIn" BOOLEAN NOT NULL,
    "statement" TEXT NOT NULL,
    "covers" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "provedBy" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" JSONB,
    "withdrawnReason" TEXT,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "heldBy" JSONB NOT NULL,
    "resumedAt" TIMESTAMPTZ(3),
    "resumedBy" JSONB,
    "note" TEXT,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Gate_planId_idx" ON "Gate"("planId");

-- CreateIndex
CREATE INDEX "Criterion_planId_idx" ON "Criterion"("planId");

-- CreateIndex
CREATE INDEX "Poll_planId_idx" ON "Poll"("planId");

-- CreateIndex
CREATE INDEX "Vote_planId_idx" ON "Vote"("planId");

-- CreateIndex
CREATE INDEX "Condition_planId_idx" ON "Condition"("planId");

-- CreateIndex
CREATE INDEX "Decision_planId_idx" ON "Decision"("planId");

-- CreateIndex
CREATE INDEX "SignOff_planId_idx" ON "SignOff"("planId");

-- CreateIndex
CREATE INDEX "Signature_planId_idx" ON "Signature"("planId");

-- CreateIndex
CREATE INDEX "Hold_planId_idx" ON "Hold"("planId");
